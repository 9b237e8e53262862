import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Story } from './story.tsx';

hydrateRoot(document.querySelector('#app')!, <StrictMode><Story /></StrictMode>);
