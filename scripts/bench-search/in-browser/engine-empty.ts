/** A worker that has nothing to do: what waking one costs. */
addEventListener('message', ({ data }: MessageEvent<{ id: number }>) => {
  postMessage({ id: data.id, answer: 0 });
});
