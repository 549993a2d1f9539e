import { css } from 'lit';

/** Tree, list and fields side by side; on narrow screens the list, or the fields of what is chosen in it. */
export const pageStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / 12.5rem minmax(0, 1fr) 21rem;
    min-height: 0;
  }
  tp-tree {
    border-right: 1px solid var(--line);
    background: var(--surface);
  }
  .list {
    display: grid;
    grid-template-rows: auto auto auto minmax(0, 1fr);
    gap: 10px;
    min-width: 0;
    padding: 14px 12px;
  }
  h1 {
    font-size: 1.25rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    outline: none;
  }
  tp-grid {
    grid-row: 4;
  }
  .fields {
    overflow: auto;
    border-left: 1px solid var(--line);
    background: var(--surface);
  }
  .whose,
  .back,
  .fields h1 {
    display: none;
  }
  .back {
    margin: 8px 8px 0;
  }
  @media (max-width: 75rem) {
    :host {
      grid-template-columns: minmax(0, 1fr) 22rem;
    }
    tp-tree {
      display: none;
    }
    .whose {
      display: block;
    }
  }
  @media (max-width: 52rem) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    .list {
      padding: 10px;
    }
    :host([chosen]) .list,
    :host(:not([chosen])) .fields {
      display: none;
    }
    .fields {
      border-left: 0;
    }
    .back {
      display: inline-block;
    }
    .fields h1 {
      display: block;
    }
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
  }
  .ask p {
    color: var(--muted);
  }
`;
