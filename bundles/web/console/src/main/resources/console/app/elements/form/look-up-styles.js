import { css } from 'lit';

/** A combo box: its list lies over what is below. */
export const lookUpStyles = css`
  .box {
    position: relative;
  }
  .popup {
    position: absolute;
    top: calc(100% + 3px);
    left: 0;
    z-index: 10;
    width: max(100%, 16rem);
    max-height: 20rem;
    padding: 4px;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--raised);
    box-shadow: var(--shadow);
  }
  :host([above]) .popup {
    top: auto;
    bottom: calc(100% + 3px);
  }
  [hidden] {
    display: none;
  }
  [role='option'] {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    padding: 5px 8px;
    border-radius: 5px;
    cursor: pointer;
  }
  .detail {
    overflow: hidden;
    color: var(--muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [aria-selected='true'],
  [role='option']:hover {
    background: var(--chosen);
  }
  .words {
    padding: 0 8px;
    color: var(--muted);
  }
  .words:not(:empty) {
    padding: 5px 8px;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
  }
  .chosen button {
    border-color: var(--accent);
    border-radius: 14px;
    color: var(--accent);
  }
`;
