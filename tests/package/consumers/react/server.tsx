import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { Story } from './story.tsx';

export const render = async () => renderToString(<StrictMode><Story /></StrictMode>);
