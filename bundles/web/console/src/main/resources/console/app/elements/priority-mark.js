import { css, html, svg } from 'lit';

/** How many bars a priority has; Urgent is a sign of its own, so that shape tells as well as colour. */
const BARS = { High: 3, Medium: 2, Low: 1 };

/** What the marks look like; for the styles of an element that uses {@link priorityMark}. */
export const priorityStyles = css`
  .priority {
    flex: none;
    width: 16px;
    height: 16px;
    color: var(--muted);
  }
  .priority.Urgent {
    color: var(--urgent);
  }
  .priority.High {
    color: var(--high);
  }
`;

/** @param {string} priority @returns {import('lit').TemplateResult} its mark; the name must be said beside it */
export function priorityMark(priority) {
  return html`<svg class="priority ${priority}" viewBox="0 0 16 16" aria-hidden="true">
    ${priority === 'Urgent' ? urgent : bars(BARS[/** @type {keyof BARS} */ (priority)] ?? 0)}
  </svg>`;
}

const urgent = svg`<rect x="1" y="1" width="14" height="14" rx="4" fill="currentColor"/>
  <path d="M8 4.2v4.6" stroke="var(--surface)" stroke-width="2" stroke-linecap="round"/>
  <circle cx="8" cy="11.6" r="1.2" fill="var(--surface)"/>`;

/** @param {number} full */
const bars = (full) =>
  [0, 1, 2].map(
    (bar) => svg`<rect x=${1.5 + bar * 4.75} y=${9.5 - bar * 3.5} width="3.5" height=${5 + bar * 3.5} rx="1.2"
      fill="currentColor" opacity=${bar < full ? 1 : 0.25}/>`,
  );
