import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { numberText } from '../text/numbers.js';
import { shared } from './shared.js';

/** @typedef {{id: string, title: string, count?: number, children?: TreeNode[]}} TreeNode */
/** @typedef {{node: TreeNode, level: number, parent: TreeNode | null, at: number, of: number}} Line */

/**
 * A tree of which one node is chosen. Arrows move, open and close; Home, End and first letters move. Says `choose` with the id of a
 * node. Nodes are open until they are closed.
 */
export class Tree extends LitElement {
  static properties = { label: {}, nodes: { attribute: false }, chosen: {}, closed: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        display: block;
        overflow: auto;
      }
      [role='tree'] {
        padding: 4px;
        outline: none;
      }
      [role='treeitem'] {
        display: flex;
        gap: 6px;
        align-items: center;
        min-height: 28px;
        padding: 2px 8px 2px 4px;
        border-radius: 6px;
        cursor: pointer;
      }
      [role='treeitem']:hover {
        background: var(--hover);
      }
      [aria-selected='true'],
      [aria-selected='true']:hover {
        background: var(--chosen);
        font-weight: 600;
      }
      [role='tree']:focus-visible [aria-selected='true'] {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
      .turn {
        display: grid;
        flex: none;
        place-items: center;
        width: 18px;
        height: 24px;
        color: var(--muted);
        font-size: 9px;
      }
      [aria-expanded='true'] .turn {
        transform: rotate(90deg);
      }
      .title {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .count {
        color: var(--muted);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {TreeNode[]} */
    this.nodes = [];
    this.chosen = '';
    /** @type {Set<string>} */
    this.closed = new Set();
  }

  /** @returns {Line[]} the nodes that are in sight, from top to bottom */
  get lines() {
    /** @param {TreeNode[]} nodes @param {number} level @param {TreeNode | null} parent @returns {Line[]} */
    const walk = (nodes, level, parent) =>
      nodes.flatMap((node, at) => [
        { node, level, parent, at: at + 1, of: nodes.length },
        ...(node.children && !this.closed.has(node.id) ? walk(node.children, level + 1, node) : []),
      ]);
    return walk(this.nodes, 1, null);
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[role=tree]'))?.focus();
  }

  /** @param {TreeNode | null | undefined} node */
  choose(node) {
    if (!node || node.id === this.chosen) return;
    this.chosen = node.id;
    this.dispatchEvent(new CustomEvent('choose', { detail: node.id }));
  }

  /** @param {TreeNode} node @param {boolean} open */
  turn(node, open) {
    const closed = new Set(this.closed);
    if (open) closed.delete(node.id);
    else closed.add(node.id);
    this.closed = closed;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const lines = this.lines;
    const at = Math.max(0, lines.findIndex(({ node }) => node.id === this.chosen));
    const moves = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: lines.length - 1 };
    if (event.key in moves) this.choose(lines[moves[/** @type {keyof moves} */ (event.key)]]?.node);
    else if (event.key === 'ArrowRight') this.right(lines, at);
    else if (event.key === 'ArrowLeft') this.left(lines[at]);
    else if (!this.letter(event.key, lines, at)) return;
    event.preventDefault();
  }

  /** @param {Line[]} lines @param {number} at opens, or goes into what is open */
  right(lines, at) {
    const { node } = lines[at];
    if (!node.children) return;
    if (this.closed.has(node.id)) this.turn(node, true);
    else this.choose(node.children[0]);
  }

  /** @param {Line} line closes, or goes out of it */
  left({ node, parent }) {
    if (node.children && !this.closed.has(node.id)) this.turn(node, false);
    else this.choose(parent);
  }

  /** @param {string} key @param {Line[]} lines @param {number} at */
  letter(key, lines, at) {
    if (key.length !== 1 || key === ' ') return false;
    const found = [...lines.slice(at + 1), ...lines].find(({ node }) => node.title.toLowerCase().startsWith(key.toLowerCase()));
    this.choose(found?.node);
    return found !== undefined;
  }

  updated() {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  render() {
    const lines = this.lines;
    const there = lines.some(({ node }) => node.id === this.chosen);
    return html`<div
      role="tree"
      tabindex="0"
      aria-label=${this.label}
      aria-activedescendant=${there ? `node-${this.chosen}` : nothing}
      @keydown=${this.key}>
      ${repeat(
        lines,
        ({ node }) => node.id,
        (line) => this.line(line),
      )}
    </div>`;
  }

  /** @param {Line} line */
  line({ node, level, at, of }) {
    const open = !this.closed.has(node.id);
    return html`<div
      role="treeitem"
      id="node-${node.id}"
      aria-level=${level}
      aria-posinset=${at}
      aria-setsize=${of}
      aria-selected=${node.id === this.chosen}
      aria-expanded=${node.children ? open : nothing}
      .style=${`padding-left: ${4 + (level - 1) * 16}px`}
      @click=${() => this.choose(node)}>
      <span class="turn" aria-hidden="true" @click=${() => node.children && this.turn(node, !open)}>${node.children ? '▶' : ''}</span>
      <span class="title">${node.title}</span>
      ${node.count === undefined ? nothing : html`<span class="count">${numberText(node.count)}</span>`}
    </div>`;
  }
}

customElements.define('tp-tree', Tree);
