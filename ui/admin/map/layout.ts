/**
 * Places the parts of a flow in columns, each to the right of all that it eats from, with few crossings. A layered
 * drawing after Sugiyama, Tagawa and Toda (1981): longest paths, stand-ins on long lines, barycentres. Pure.
 */

/** One part to be placed. */
export interface LayoutPart {
  readonly id: string;
  /** Ids of the parts that it eats from; those that are not placed here are left out. */
  readonly eats: readonly string[];
}

/** Where something stands: column from the left, row from the top; rows may lie between whole numbers. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** One feed to be drawn. */
export interface LayoutLine {
  readonly from: string;
  readonly to: string;
  /** Places to lead through, both ends included. */
  readonly through: readonly Place[];
}

/** A placed flow. */
export interface Layout {
  readonly columns: number;
  /** Rows of the fullest column. */
  readonly rows: number;
  readonly places: ReadonlyMap<string, Place>;
  readonly lines: readonly LayoutLine[];
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** A line that passes a column takes less room in it than a part. */
const STAND_IN_HEIGHT = 0.35;
const SWEEPS = 4;

/**
 * Places the parts of a flow.
 *
 * @param parts All of them, without circles among what they eat.
 */
export function layoutFlow(parts: readonly LayoutPart[]): Layout {
  const columnOf = findColumns(parts);
  const feeds = parts.flatMap(({ id, eats }) =>
    eats.filter((from) => columnOf.has(from)).map((from) => ({ from, to: id }))
  );
  const chains = feeds.map(({ from, to }) => chain(from, to, columnOf));
  const columns = fillColumns(parts, chains, columnOf);
  const edges = chains.flatMap((ids) => ids.slice(1).map((to, index): Edge => ({ from: ids[index] ?? to, to })));
  orderColumns(columns, edges);
  const isPart = new Set(parts.map(({ id }) => id));
  const { places, rows } = assignRows(columns, isPart);
  const lines = chains.map((ids, index): LayoutLine => ({
    from: feeds[index]?.from ?? "",
    to: feeds[index]?.to ?? "",
    through: ids.flatMap((id) => places.get(id) ?? []),
  }));
  return { columns: columns.length, rows, places: new Map([...places].filter(([id]) => isPart.has(id))), lines };
}

/** The longest way from a source, in steps. */
function findColumns(parts: readonly LayoutPart[]): Map<string, number> {
  const eats = new Map(parts.map((part) => [part.id, part.eats]));
  const columns = new Map<string, number>();
  const visit = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    columns.set(id, 0);
    const before = (eats.get(id) ?? []).filter((from) => eats.has(from)).map(visit);
    const column = before.length === 0 ? 0 : Math.max(...before) + 1;
    columns.set(id, column);
    return column;
  };
  for (const { id } of parts) visit(id);
  return columns;
}

/** The ids that a line leads through: its ends, and a stand-in for each column between. */
function chain(from: string, to: string, columnOf: Map<string, number>): string[] {
  const first = columnOf.get(from) ?? 0;
  const last = columnOf.get(to) ?? 0;
  const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => `${from}>${to}@${index}`);
  between.forEach((id, index) => columnOf.set(id, first + 1 + index));
  return [from, ...between, to];
}

function fillColumns(parts: readonly LayoutPart[], chains: string[][], columnOf: Map<string, number>): string[][] {
  const columns: string[][] = [];
  for (const id of new Set([...parts.map((part) => part.id), ...chains.flat()])) {
    const column = columnOf.get(id) ?? 0;
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(id);
  }
  return columns;
}

/** Sweeps to and fro, and puts each thing at the mean of its neighbours on the side that the sweep comes from. */
function orderColumns(columns: string[][], edges: readonly Edge[]): void {
  const before = neighbours(edges.map(({ from, to }) => [to, from]));
  const after = neighbours(edges.map(({ from, to }) => [from, to]));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let index = 1; index < columns.length; index++) sortColumn(columns, index, { side: index - 1, of: before });
    for (let index = columns.length - 2; index >= 0; index--) {
      sortColumn(columns, index, { side: index + 1, of: after });
    }
  }
}

function neighbours(pairs: string[][]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id = "", other = ""] of pairs) found.set(id, [...found.get(id) ?? [], other]);
  return found;
}

function sortColumn(columns: string[][], index: number, by: { side: number; of: Map<string, string[]> }): void {
  const column = columns[index] ?? [];
  const places = new Map((columns[by.side] ?? []).map((id, place, all) => [id, (place + 0.5) / all.length]));
  const weight = new Map(column.map((id, place) => {
    const others = (by.of.get(id) ?? []).flatMap((other) => places.get(other) ?? []);
    const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
    return [id, others.length === 0 ? (place + 0.5) / column.length : mean];
  }));
  columns[index] = column.toSorted((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0));
}

/** Centres each column on the height of the fullest one. */
function assignRows(columns: string[][], isPart: ReadonlySet<string>): { places: Map<string, Place>; rows: number } {
  const height = (id: string) => isPart.has(id) ? 1 : STAND_IN_HEIGHT;
  const heights = columns.map((ids) => ids.reduce((sum, id) => sum + height(id), 0));
  const rows = Math.max(0, ...heights);
  const places = new Map<string, Place>();
  columns.forEach((ids, column) => {
    let top = (rows - (heights[column] ?? 0)) / 2;
    for (const id of ids) {
      places.set(id, { column, row: top + height(id) / 2 - 0.5 });
      top += height(id);
    }
  });
  return { places, rows };
}
