import type { CompiledInstrument, SkalaRecord, TextPack } from '@skala/engine';
import type { SkalaComponents } from '@skala/vue';
import { defineComponent, h, shallowRef, type PropType } from 'vue';

type Properties<Tag extends keyof SkalaComponents> = InstanceType<SkalaComponents[Tag]>['$props'];

/** An interview, and when it is complete, its results. */
export const assessment = defineComponent({
  props: {
    instrument: { type: Object as PropType<CompiledInstrument>, required: true },
    texts: { type: Array as PropType<readonly TextPack[]>, required: true },
  },
  setup({ instrument, texts }) {
    const answered = shallowRef(0);
    const record = shallowRef<SkalaRecord>();
    const interview: Properties<'skala-interview'> = {
      instrument,
      texts,
      responseId: 'r-1',
      subject: '4711',
      actor: 'staff-1',
      onSkalaChange: (event) => (answered.value = Object.keys(event.detail.response.answers).length),
      onSkalaComplete: (event) => (record.value = event.detail.record),
    };
    return () => [
      h('h1', 'Forsamtale'),
      record.value
        ? h('skala-results', { instrument, texts, record: record.value } satisfies Properties<'skala-results'>)
        : [h('p', `Svar gemt: ${answered.value}`), h('skala-interview', interview)],
    ];
  },
});
