import { css } from 'lit';

/** The bar at the top. */
export const headerStyles = css`
  header {
    display: flex;
    gap: 6px;
    align-items: center;
    height: 44px;
    padding: 0 10px 0 12px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .brand {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--text);
    text-decoration: none;
  }
  .product {
    font-size: 0.9375rem;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .company {
    overflow: hidden;
    flex-shrink: 20;
    min-width: 0;
    margin-left: 4px;
    padding-left: 12px;
    border-left: 1px solid var(--line);
    color: var(--muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  nav {
    display: flex;
    flex: none;
    gap: 2px;
    align-items: center;
    margin-left: 10px;
  }
  nav > a {
    padding: 4px 9px;
    border-radius: var(--radius);
    color: var(--muted);
    text-decoration: none;
    white-space: nowrap;
  }
  nav > a:hover {
    background: var(--hover);
    color: var(--text);
  }
  nav > a[aria-current],
  nav > .current {
    color: var(--accent);
    font-weight: 600;
  }
  .gap {
    flex: 1;
  }
  .find {
    display: flex;
    flex: none;
    gap: 8px;
    align-items: center;
    border-color: var(--line);
    background: var(--sunken);
    color: var(--muted);
  }
  .user {
    flex: none;
    font-weight: 600;
  }
  @media (max-width: 70rem) {
    nav {
      margin: 0 2px 0 -6px;
    }
  }
  @media (max-width: 40rem) {
    .product,
    .find span,
    .find kbd {
      display: none;
    }
    .find {
      width: 30px;
      padding: 0;
      place-content: center;
    }
    .company {
      margin: 0;
      padding: 0 0 0 2px;
      border: 0;
    }
  }
`;
