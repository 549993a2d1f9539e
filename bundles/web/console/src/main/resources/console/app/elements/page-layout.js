import { css } from 'lit';

/** A page that scrolls as a whole: its heading with what can be done on the right, then its parts. */
export const pageLayout = css`
  :host {
    display: block;
    padding: 18px 24px 56px;
  }
  h1 {
    font-size: 1.25rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    outline: none;
  }
  h2 {
    font-size: 0.9375rem;
    font-weight: 650;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
    margin-bottom: 14px;
  }
  .head .gap {
    flex: 1;
  }
  .panel {
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
  }
  @media (max-width: 52rem) {
    :host {
      padding: 14px 14px 56px;
    }
  }
`;
