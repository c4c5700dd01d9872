import { expect } from 'chai';
import { LitElement, html } from 'lit';
import { sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';

class Proof extends LitElement {
  static override properties = { name: { type: String } };
  declare name: string;
  constructor() { super(); this.name = 'x'; }
  override render() { return html`<button>hello ${this.name}</button>`; }
}
customElements.define('x-proof', Proof);
describe('proof', () => {
  it('renders', async () => {
    const element = new Proof();
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.equal('hello x');
    element.name = 'y';
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.equal('hello y');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(element);
    const r = await axe.run(element);
    expect(r.violations.map((v) => v.id)).to.deep.equal([]);
    element.remove();
  });
  it('is noisy', () => { console.warn('x'); });
  it('fails', () => { expect(1).to.equal(2); });
  it.skip('skipped', () => {});
});
