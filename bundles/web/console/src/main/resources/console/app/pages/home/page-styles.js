import { css } from 'lit';

/** The two panes of My Follow-up; on narrow screens one of them. */
export const pageStyles = css`
  :host,
  section {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }
  .panes {
    display: grid;
    grid-template-columns: clamp(21rem, 31vw, 30rem) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    min-height: 0;
  }
  tp-queue-pane {
    border-right: 1px solid var(--line);
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
