import { WhoSaid, analyze, compare, init, readReport } from 'whosaid';
import type { Correction, Difference, Format, Report } from 'whosaid';
import { WhoSaid as Inline } from 'whosaid/inline';
import { WhoSaid as OnlyTheClass } from 'whosaid/element';
import { readReport as read } from 'whosaid/engine';
import type { Attribution } from 'whosaid/report';
import manifest from 'whosaid/custom-elements.json' with { type: 'json' };
import 'whosaid/script';

const element: WhoSaid | null = document.querySelector('who-said');
const made: OnlyTheClass = document.createElement('who-said');
const also: typeof WhoSaid = Inline;
if (element) {
  element.claims = 'weighty';
  element.sure = 0.8;
  element.corrections = [{ kind: 'quote', which: 1, words: '“No,”', speaker: null }] satisfies Correction[];
  // @ts-expect-error there are four amounts
  element.claims = 'plenty';
  // @ts-expect-error the report cannot be set
  element.report = null;
  element.addEventListener('who-said-result', ({ detail: { report } }) => firstOf(report));
  element.addEventListener('who-said-error', ({ detail }) => console.log(detail.reason === 'engine', detail.message));
}

document.addEventListener('who-said-select', ({ detail }) => console.log(detail.id));

function firstOf(report: Report): Attribution | undefined {
  return report.attributions[0];
}

init({ wasm: new URL('/whosaid.wasm', location.href), integrity: 'sha384-abc' });
init({ wasm: await fetch('/whosaid.wasm') });
// @ts-expect-error a format that there is not
await analyze('“No,” said Ana Ruiz.', 'xml');
const formats: Format[] = ['json', 'markdown'];
const text: string = await analyze('“No,” said Ana Ruiz.', formats[0]!, { offsets: 'codepoint', published: '2026-11-24' });
const difference: Difference = JSON.parse(await compare('a', 'b'));
export default [made, also, text, difference, manifest.schemaVersion, firstOf(await readReport('')), firstOf(await read(''))];
