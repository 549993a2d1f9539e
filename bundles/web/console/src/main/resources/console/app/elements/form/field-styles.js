import { css } from 'lit';

/** A field of a form. */
export const fieldStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
  }
  label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }
  .required {
    color: var(--muted);
    font-weight: 400;
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    width: 100%;
  }
  textarea {
    min-height: 4.6rem;
    max-height: 24rem;
    field-sizing: content;
    line-height: 1.5;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--late);
  }
  :disabled {
    background: var(--sunken);
    color: var(--muted);
    cursor: not-allowed;
  }
  input.number,
  input[type^='date'] {
    max-width: 13rem;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .hint {
    margin-top: 3px;
    color: var(--muted);
    font-size: var(--text-small);
  }
  .error {
    margin-top: 3px;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 26px;
    margin: 0;
    font-weight: 400;
  }
  .check input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
  }
`;
