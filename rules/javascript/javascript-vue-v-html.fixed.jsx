import { h } from 'vue';
import DOMPurify from 'dompurify';

export default {
  props: ['comment'],
  render() {
    // ruleid: javascript-vue-v-html
    return h('div', { innerHTML: DOMPurify.sanitize(this.comment) });
  },
};

// ruleid: javascript-vue-v-html
export const Card = (props) => h('div', { class: 'card', innerHTML: DOMPurify.sanitize(props.text) });

// ok: javascript-vue-v-html
export const Clean = (props) => h('div', { innerHTML: DOMPurify.sanitize(props.text) });

// ok: javascript-vue-v-html
export const Rule = () => h('div', { innerHTML: '<hr>' });
// ok: javascript-vue-v-html
export const Text = (props) => h('div', { textContent: props.text });
