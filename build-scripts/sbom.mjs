// Prints the software bill of materials, as CycloneDX 1.5:  node build-scripts/sbom.mjs > sbom.json
// npm's packages come from package-lock.json, Debian's from the lists in build-scripts/setup, with the versions that are installed.
// "required" is what ends in something that is shipped, "excluded" what only builds or tests. Nothing in it depends on the clock.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = file => readFileSync(root + file, 'utf8');

/** Of Debian's packages, those whose code is compiled into what is shipped. */
const shipped = new Set(['nlohmann-json3-dev', 'emscripten', 'g++']);

/** An expression holds "AND" or "OR"; all else is one identifier. */
const licences = licence => (licence ? [/ (AND|OR) /.test(licence) ? { expression: licence } : { license: { id: licence } }] : undefined);

function npmComponents() {
  const { packages } = JSON.parse(read('package-lock.json'));
  return Object.entries(packages).filter(([path]) => path !== '').map(([path, { version, license, integrity }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const [algorithm, digest] = (integrity ?? '').split(/-(.*)/s);
    const hashes = algorithm === 'sha512' ? [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] : undefined;
    return { type: 'library', 'bom-ref': `${purl}#${path}`, name, version, scope: 'excluded', hashes, licenses: licences(license), purl };
  });
}

function versionInstalled(name) {
  try {
    return execFileSync('dpkg-query', ['--show', '--showformat=${Version}', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

function debianComponents() {
  const lists = [...read('build-scripts/setup').matchAll(/^(?:build|test)_packages="(?:\$build_packages)?([^"$]*)"/gm)];
  const names = lists.flatMap(([, list]) => list.split(' ')).filter(name => name !== '');
  return names.map(name => ({ name, version: versionInstalled(name) })).filter(({ version }) => version !== '').map(({ name, version }) => {
    const purl = `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
    return { type: 'library', 'bom-ref': purl, name, version, scope: shipped.has(name) ? 'required' : 'excluded', purl };
  });
}

const { name, version, license } = JSON.parse(read('package.json'));
const bill = {
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version, licenses: licences(license) } },
  components: [...debianComponents(), ...npmComponents()],
};
console.log(JSON.stringify(bill, null, 2));
