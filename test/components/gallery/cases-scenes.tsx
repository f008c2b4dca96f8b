import type { ComponentType } from 'preact';

/** Cases, boards, meetings among their neighbours: by the name of the scene. */
export const casesScenes: Record<string, ComponentType> = {};
