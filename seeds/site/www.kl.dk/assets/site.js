// Opens and closes the parts of an accordion.
document.addEventListener('click', (event) => {
  const toggle = event.target.closest('[aria-expanded][aria-controls]');
  if (!toggle) return;
  const open = toggle.getAttribute('aria-expanded') !== 'true';
  toggle.setAttribute('aria-expanded', String(open));
  document.getElementById(toggle.getAttribute('aria-controls')).hidden = !open;
});
