import { css } from 'lit';

/** The two panes of the Home Page under the alerts; on narrow screens one of them. */
export const pageStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }
  section {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }
  .panes {
    display: grid;
    grid-row: 2;
    grid-template-columns: clamp(21rem, 31vw, 30rem) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    min-height: 0;
  }
  tp-queue-pane {
    border-right: 1px solid var(--line);
  }
  .waiting {
    padding: 20px;
    color: var(--muted);
    animation: appear 0s 0.25s backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @media (max-width: 52rem) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
    :host([shows-detail]) tp-queue-pane,
    :host(:not([shows-detail])) section {
      display: none;
    }
  }
`;
