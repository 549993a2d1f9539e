import { css } from 'lit';

/** The form for what came of a follow-up. */
export const workStyles = css`
  form {
    display: grid;
    gap: 12px;
    padding: 12px 14px 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
  }
  label[for],
  legend {
    padding: 0;
    font-weight: 600;
  }
  label[for] {
    display: block;
    margin-bottom: 4px;
  }
  label[for='details'] {
    margin-bottom: -8px;
  }
  textarea {
    width: 100%;
    min-height: 4.6rem;
    max-height: 18rem;
    field-sizing: content;
    font-size: var(--text-reading);
    line-height: 1.5;
    resize: vertical;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .checks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
    gap: 0 12px;
    margin-top: 3px;
  }
  .check {
    display: flex;
    gap: 7px;
    align-items: center;
    min-height: 25px;
  }
  .check input {
    width: 15px;
    height: 15px;
    margin: 0;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 5px;
  }
  .chip {
    position: relative;
  }
  .chip input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .chip span {
    display: block;
    padding: 3px 11px;
    border: 1px solid var(--line-strong);
    border-radius: 14px;
  }
  .chip input:hover + span {
    background: var(--hover);
  }
  .chip input:checked + span {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .chip input:focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: 12px 20px;
    align-items: start;
  }
  .date input {
    width: 100%;
    max-width: 19rem;
  }
  #read {
    margin-top: 3px;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  #read.error {
    color: var(--late);
  }
  .exact {
    margin-top: 10px;
  }
  .quick {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 6px;
  }
  .conflict {
    display: grid;
    gap: 6px;
    justify-items: start;
    padding: 9px 11px;
    border-radius: var(--radius);
    background: var(--note-back);
    color: var(--note);
  }
  blockquote {
    margin: 0;
    padding-left: 10px;
    border-left: 3px solid currentColor;
    color: var(--text);
    white-space: pre-line;
  }
`;
