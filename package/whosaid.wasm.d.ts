/** The file's address, as bundlers give it. */
declare const address: string;
export default address;
