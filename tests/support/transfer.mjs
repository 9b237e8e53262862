/** Pastes or drops as a reader would, with a transfer of one's own: { text: { type: words } } or { file: { name, text, type } }. */
export const transfer = (page, type, data) => page.evaluate((type, data) => {
  const transfer = new DataTransfer();
  for (const [format, text] of Object.entries(data.text ?? {})) transfer.setData(format, text);
  if (data.file) transfer.items.add(new File([data.file.text], data.file.name, { type: data.file.type ?? '' }));
  const event = type === 'paste' ? new ClipboardEvent(type, { bubbles: true, cancelable: true }) : new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
  // Firefox takes no data of ours for a paste.
  if (type === 'paste') Object.defineProperty(event, 'clipboardData', { value: transfer });
  const box = document.querySelector('#text');
  box.focus();
  box.dispatchEvent(event);
}, type, data);
