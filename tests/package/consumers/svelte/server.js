import { render as renderStory } from 'svelte/server';
import Story from './Story.svelte';

export const render = async () => (await renderStory(Story)).body;
