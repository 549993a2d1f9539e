import { css, html } from 'lit';

/** For the styles of an element that uses {@link severityMark}. */
export const severityStyles = css`
  .severity {
    flex: none;
    width: 16px;
    height: 16px;
    color: var(--accent);
  }
  .severity.Critical {
    color: var(--late);
  }
  .severity.Warning {
    color: var(--high);
  }
`;

/** Shape tells as well as colour. */
const SHAPES = {
  Critical: 'M5 1h6l4 4v6l-4 4H5l-4-4V5Z',
  Warning: 'M8 1.2 15.6 14.5H.4Z',
  Information: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z',
};

/** @param {'Critical' | 'Warning' | 'Information'} severity @returns {import('lit').TemplateResult} its mark; the name must be said beside it */
export const severityMark = (severity) => html`<svg class="severity ${severity}" viewBox="0 0 16 16" aria-hidden="true">
  <path d=${SHAPES[severity]} fill="currentColor" />
  ${severity === 'Information'
    ? html`<svg viewBox="0 0 16 16"><path d="M8 7v4.4" stroke="var(--surface)" stroke-width="1.8" stroke-linecap="round" /><circle cx="8" cy="4.6" r="1.1" fill="var(--surface)" /></svg>`
    : html`<svg viewBox="0 0 16 16"><path d="M8 5v4.2" stroke="var(--surface)" stroke-width="1.8" stroke-linecap="round" /><circle cx="8" cy="12" r="1.1" fill="var(--surface)" /></svg>`}
</svg>`;
