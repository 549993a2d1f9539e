/**
 * Keeps what is typed from the page while something to type into is on its way, so that the first letters of a search are not taken
 * for commands. @returns {() => string} lets go, and says what was typed meanwhile; Enter is a line's end
 */
export function holdKeys() {
  let text = '';
  /** @param {KeyboardEvent} event */
  const hold = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Backspace') text = text.slice(0, -1);
    else if (event.ctrlKey || event.metaKey) return;
    else if (event.key === 'Enter') text += '\n';
    else if (event.key.length === 1) text += event.key;
  };
  addEventListener('keydown', hold, true);
  return () => {
    removeEventListener('keydown', hold, true);
    return text;
  };
}
