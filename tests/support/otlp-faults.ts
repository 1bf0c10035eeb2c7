type Scalar = 'string' | 'bool' | 'double' | 'fixed64' | 'uint32' | 'enum';
type Field = { of: Scalar | MessageName; repeated?: true };
type MessageName = keyof typeof oneofs;

const many = (of: Field['of']): Field => ({ of, repeated: true });
const one = (of: Field['of']): Field => ({ of });

/** Of each message the fields of which it has exactly one. */
const oneofs = {
  ExportMetricsServiceRequest: [],
  ResourceMetrics: [],
  Resource: [],
  ScopeMetrics: [],
  InstrumentationScope: [],
  Metric: ['gauge', 'sum', 'histogram'],
  Gauge: [],
  Sum: [],
  Histogram: [],
  NumberDataPoint: ['asDouble', 'asInt'],
  HistogramDataPoint: [],
  KeyValue: [],
  AnyValue: ['stringValue', 'boolValue', 'intValue', 'doubleValue'],
} as const;

const point = {
  attributes: many('KeyValue'),
  startTimeUnixNano: one('fixed64'),
  timeUnixNano: one('fixed64'),
};

/**
 * Messages and fields of opentelemetry-proto 1 (common.proto, resource.proto, metrics.proto, metrics_service.proto) that
 * a sender of plain metrics has use for, by their names in JSON.
 */
const messages: Readonly<Record<MessageName, Readonly<Record<string, Field>>>> = {
  ExportMetricsServiceRequest: { resourceMetrics: many('ResourceMetrics') },
  ResourceMetrics: {
    resource: one('Resource'),
    scopeMetrics: many('ScopeMetrics'),
    schemaUrl: one('string'),
  },
  Resource: { attributes: many('KeyValue'), droppedAttributesCount: one('uint32') },
  ScopeMetrics: { scope: one('InstrumentationScope'), metrics: many('Metric'), schemaUrl: one('string') },
  InstrumentationScope: { name: one('string'), version: one('string'), attributes: many('KeyValue') },
  Metric: {
    name: one('string'),
    description: one('string'),
    unit: one('string'),
    gauge: one('Gauge'),
    sum: one('Sum'),
    histogram: one('Histogram'),
  },
  Gauge: { dataPoints: many('NumberDataPoint') },
  Sum: { dataPoints: many('NumberDataPoint'), aggregationTemporality: one('enum'), isMonotonic: one('bool') },
  Histogram: { dataPoints: many('HistogramDataPoint'), aggregationTemporality: one('enum') },
  NumberDataPoint: { ...point, asDouble: one('double'), asInt: one('fixed64'), flags: one('uint32') },
  HistogramDataPoint: {
    ...point,
    count: one('fixed64'),
    sum: one('double'),
    bucketCounts: many('fixed64'),
    explicitBounds: many('double'),
    min: one('double'),
    max: one('double'),
    flags: one('uint32'),
  },
  KeyValue: { key: one('string'), value: one('AnyValue') },
  AnyValue: {
    stringValue: one('string'),
    boolValue: one('bool'),
    intValue: one('fixed64'),
    doubleValue: one('double'),
  },
};

const scalars: Readonly<Record<Scalar, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string' && !/\p{Cs}/u.test(value),
  bool: (value) => typeof value === 'boolean',
  double: (value) => typeof value === 'number',
  // 64 bits are a decimal string in JSON; a number would lose the last digits.
  fixed64: (value) => typeof value === 'string' && /^\d{1,20}$/.test(value),
  uint32: (value) => Number.isInteger(value),
  // Of an enumeration OTLP takes only the number, and none has a use for 0, which is "not given".
  enum: (value) => Number.isInteger(value) && Number(value) > 0,
};

const isMessageName = (name: string): name is MessageName => name in messages;
const isScalar = (name: string): name is Scalar => name in scalars;

/** Where a value is not such a message, field by field. */
export function otlpFaults(value: unknown, name: MessageName = 'ExportMetricsServiceRequest'): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${name}: no message`];
  const entries: [string, unknown][] = Object.entries(value);
  const chosen = oneofs[name].filter((field) => field in value);
  const choice =
    oneofs[name].length > 0 && chosen.length !== 1 ? [`${name}: not one of ${oneofs[name].join()}`] : [];
  return [
    ...choice,
    ...entries.flatMap(([field, content]) => fieldFaults(`${name}.${field}`, content, messages[name][field])),
  ];
}

function fieldFaults(where: string, value: unknown, field: Field | undefined): string[] {
  if (!field) return [`${where}: no such field`];
  if (field.repeated) {
    return Array.isArray(value)
      ? value.flatMap((item: unknown) => fieldFaults(where, item, one(field.of)))
      : [`${where}: no list`];
  }
  if (isScalar(field.of))
    return scalars[field.of](value) ? [] : [`${where}: no ${field.of}: ${JSON.stringify(value)}`];
  return isMessageName(field.of) ? otlpFaults(value, field.of) : [];
}
