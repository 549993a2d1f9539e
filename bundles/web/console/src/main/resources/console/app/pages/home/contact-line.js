import { html, nothing } from 'lit';
import { messages as m } from '../../text/messages/home.js';

/** @param {import('../../state/follow-ups.js').FollowUp} item @returns {import('lit').TemplateResult} whom to call, and the links that do it */
export function contactLine(item) {
  if (!item.contact && !item.phone && !item.email) return html`<p class="contact none">${m.detail.noContact}</p>`;
  return html`<p class="contact">
    ${item.contact ? html`<strong><span class="unseen">${m.detail.contact}:</span> ${item.contact}</strong>` : nothing}
    ${item.phone
      ? html`<a class="phone" href="tel:${item.phone.replace(/[^+\d]/g, '')}" aria-label=${m.detail.call(item.phone)}>${phone} ${item.phone}</a>`
      : nothing}
    ${item.email ? html`<a href="mailto:${item.email}" aria-label=${m.detail.mail(item.email)}>${mail} ${item.email}</a>` : nothing}
  </p>`;
}

const phone = html`<svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
  <path d="M4.6 1.5 6.3 5 4.8 6.4c.9 2 2.8 3.9 4.8 4.8L11 9.7l3.5 1.7c.1 1.7-.9 3.1-2.6 3.1C6.5 14.5 1.5 9.5 1.5 4.1c0-1.7 1.4-2.7 3.1-2.6Z" />
</svg>`;

const mail = html`<svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
  <rect x="1.5" y="3" width="13" height="10" rx="2" />
  <path d="m2 4.5 6 4.5 6-4.5" />
</svg>`;
