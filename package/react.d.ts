import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { WhoSaid, WhoSaidEventMap } from './element.js';

type Properties = Partial<Pick<WhoSaid, 'for' | 'lens' | 'claims' | 'sure' | 'quiet' | 'folded' | 'address' | 'published' | 'corrections' | 'text'>>;
type Listeners = { [Name in keyof WhoSaidEventMap as `on${Name}`]?: (event: WhoSaidEventMap[Name]) => void };

export type WhoSaidProps = DetailedHTMLProps<HTMLAttributes<WhoSaid>, WhoSaid> & Properties & Listeners;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'who-said': WhoSaidProps;
    }
  }
}
