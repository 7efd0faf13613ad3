import { z } from 'zod';
import { LIMITS } from './slack-limits.ts';

// What our own messages and views may hold, strict: an unknown block, element or property is a
// problem here before Slack answers `invalid_blocks`.

const text = (limit: number) => z.string().min(1).max(limit);
const plainText = (limit: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(limit), emoji: z.boolean().optional() });
const mrkdwnText = (limit: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(limit), verbatim: z.boolean().optional() });
const anyText = (limit: number) => z.discriminatedUnion('type', [plainText(limit), mrkdwnText(limit)]);

const id = text(LIMITS.id);
const blockId = { block_id: id.optional() };
const style = z.enum(['primary', 'danger']).optional();

const confirm = z.strictObject({
  title: plainText(LIMITS.confirm.title),
  text: anyText(LIMITS.confirm.text),
  confirm: plainText(LIMITS.confirm.button),
  deny: plainText(LIMITS.confirm.button),
  style,
});

const option = (value: number) =>
  z.strictObject({
    text: plainText(LIMITS.option.text),
    value: text(value),
    description: plainText(LIMITS.option.description).optional(),
  });

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(LIMITS.button.text),
  action_id: id,
  value: text(LIMITS.button.value).optional(),
  url: text(LIMITS.button.url)
    .regex(/^https:\/\//)
    .optional(),
  style,
  confirm: confirm.optional(),
});
const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: id,
  placeholder: plainText(LIMITS.placeholder).optional(),
  options: z.array(option(LIMITS.select.value)).min(1).max(LIMITS.select.options),
  initial_option: option(LIMITS.select.value).optional(),
});
const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: id,
  options: z.array(option(LIMITS.option.value)).min(1).max(LIMITS.radio),
  initial_option: option(LIMITS.option.value).optional(),
});
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id,
  options: z.array(option(LIMITS.option.value)).min(1).max(LIMITS.overflow),
});
const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  action_id: id,
  initial_date: z.iso.date().optional(),
  placeholder: plainText(LIMITS.placeholder).optional(),
});
const plainInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id,
  multiline: z.boolean().optional(),
  max_length: z.int().min(1).max(LIMITS.plainInput).optional(),
  placeholder: plainText(LIMITS.placeholder).optional(),
});
const image = z.strictObject({
  type: z.literal('image'),
  image_url: text(LIMITS.image.url).regex(/^https:\/\//),
  alt_text: text(LIMITS.image.alt),
});

const interactive = z.discriminatedUnion('type', [button, staticSelect, radioButtons, overflow, datepicker]);

const headerBlock = z.strictObject({ type: z.literal('header'), text: plainText(LIMITS.header), ...blockId });
const sectionBlock = z
  .strictObject({
    type: z.literal('section'),
    text: anyText(LIMITS.section.text).optional(),
    fields: z.array(anyText(LIMITS.section.field)).min(1).max(LIMITS.section.fields).optional(),
    accessory: z
      .discriminatedUnion('type', [button, staticSelect, radioButtons, overflow, datepicker, image])
      .optional(),
    expand: z.boolean().optional(),
    ...blockId,
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, 'needs text or fields');
const contextBlock = z.strictObject({
  type: z.literal('context'),
  elements: z
    .array(z.discriminatedUnion('type', [plainText(LIMITS.context.text), mrkdwnText(LIMITS.context.text), image]))
    .min(1)
    .max(LIMITS.context.elements),
  ...blockId,
});
const dividerBlock = z.strictObject({ type: z.literal('divider'), ...blockId });
const actionsBlock = z.strictObject({
  type: z.literal('actions'),
  elements: z.array(interactive).min(1).max(LIMITS.actions),
  ...blockId,
});
const inputBlock = z.strictObject({
  type: z.literal('input'),
  label: plainText(LIMITS.input.label),
  hint: plainText(LIMITS.input.hint).optional(),
  optional: z.boolean().optional(),
  element: z.discriminatedUnion('type', [plainInput, staticSelect, radioButtons, datepicker]),
  ...blockId,
});

const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) });
const tableBlock = z
  .strictObject({
    type: z.literal('table'),
    rows: z.array(z.array(rawText).min(1).max(LIMITS.table.columns)).min(1).max(LIMITS.table.rows),
    column_settings: z
      .array(
        z.strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        }),
      )
      .max(LIMITS.table.columns)
      .optional(),
    ...blockId,
  })
  .refine((block) => block.rows.every((row) => row.length === block.rows[0]?.length), 'rows differ in length');

const chartBlock = z.strictObject({
  type: z.literal('data_visualization'),
  title: text(LIMITS.chart.title),
  chart: z
    .strictObject({
      type: z.enum(['bar', 'line', 'area']),
      series: z
        .array(
          z.strictObject({
            name: text(LIMITS.chart.label),
            data: z
              .array(z.strictObject({ label: text(LIMITS.chart.label), value: z.number() }))
              .min(1)
              .max(LIMITS.chart.points),
          }),
        )
        .min(1)
        .max(LIMITS.chart.series),
      axis_config: z.strictObject({
        categories: z.array(text(LIMITS.chart.label)).min(1).max(LIMITS.chart.points),
        x_label: text(LIMITS.chart.axis).optional(),
        y_label: text(LIMITS.chart.axis).optional(),
      }),
    })
    .refine((chart) => {
      const { categories } = chart.axis_config;
      const unique = new Set(categories).size === categories.length;
      const named = new Set(chart.series.map((series) => series.name)).size === chart.series.length;
      const matching = chart.series.every(
        (series) => series.data.map((point) => point.label).join('\n') === categories.join('\n'),
      );
      return unique && named && matching;
    }, 'each series needs its own name and one point per category, in order'),
  ...blockId,
});

const everywhere = [headerBlock, sectionBlock, contextBlock, dividerBlock, actionsBlock] as const;

/** A block of a message. */
export const messageBlock = z.discriminatedUnion('type', [...everywhere, tableBlock, chartBlock]);

const view = {
  private_metadata: z.string().max(LIMITS.view.metadata).optional(),
  callback_id: z.string().max(LIMITS.view.callbackId).optional(),
};

/** The Home tab. */
export const homeView = z.strictObject({
  type: z.literal('home'),
  blocks: z
    .array(z.discriminatedUnion('type', [...everywhere, inputBlock]))
    .min(1)
    .max(LIMITS.view.blocks),
  ...view,
});

/** A dialog. */
export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(LIMITS.view.title),
    submit: plainText(LIMITS.view.submit).optional(),
    close: plainText(LIMITS.view.close).optional(),
    blocks: z
      .array(z.discriminatedUnion('type', [...everywhere, inputBlock]))
      .min(1)
      .max(LIMITS.view.blocks),
    ...view,
  })
  .refine(
    (modal) => modal.submit !== undefined || modal.blocks.every((block) => block.type !== 'input'),
    'an input needs a submit button',
  );
