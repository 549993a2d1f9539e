import { css } from 'lit';

/** The lines of an order that is being entered; on narrow screens each line takes two rows. */
export const linesStyles = css`
  :host {
    display: block;
  }
  .heads,
  li {
    display: grid;
    grid-template-columns: 1.4rem minmax(8rem, 11rem) minmax(6rem, 1fr) 5.5rem 3rem 7rem 6.5rem 28px;
    gap: 0 8px;
    align-items: center;
  }
  .heads {
    padding-bottom: 4px;
    color: var(--muted);
    font-size: var(--text-small);
    font-weight: 600;
  }
  .end,
  .amount,
  .number {
    text-align: right;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 3px 0;
  }
  .number,
  .unit,
  .description {
    color: var(--muted);
  }
  .description {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .amount {
    font-variant-numeric: tabular-nums;
  }
  .amount-field {
    width: 100%;
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  [aria-invalid='true'] {
    border-color: var(--late);
  }
  li .error {
    grid-column: 2 / -1;
    padding: 2px 0 4px;
  }
  .foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-top: 6px;
    padding: 8px 36px 0 1.4rem;
    border-top: 1px solid var(--line);
  }
  .total {
    font-size: var(--text-reading);
  }
  .total strong {
    margin-left: 10px;
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 52rem) {
    .heads {
      display: none;
    }
    li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 28px;
      gap: 4px 8px;
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
    .number,
    .unit {
      display: none;
    }
    tp-product-field {
      grid-row: 1;
      grid-column: 1 / 3;
    }
    .icon {
      grid-row: 1;
      grid-column: 3;
    }
    .quantity {
      grid-row: 2;
      grid-column: 1;
    }
    .price {
      grid-row: 2;
      grid-column: 2;
    }
    .description {
      grid-row: 3;
      grid-column: 1;
    }
    .amount {
      grid-row: 3;
      grid-column: 2;
    }
    li .error {
      grid-column: 1 / -1;
    }
    .foot {
      padding-inline: 0;
    }
  }
`;
