/** What the shared elements say. */
export const messages = {
  undo: 'Undo',
  dismiss: 'Dismiss',
  close: 'Close',
  cancel: 'Cancel',
};
