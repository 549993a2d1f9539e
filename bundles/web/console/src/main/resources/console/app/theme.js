// Not a module: runs before anything is drawn, so that nobody who has chosen dark sees a white flash. See state/theme.js.
try {
  document.documentElement.dataset.theme = localStorage.getItem('touchpoint.theme') ?? 'system';
} catch {
  // The browser keeps nothing: as the system.
}
