/** Which rows are ticked. It follows the list: rows that went are forgotten. */
export class RowSelection {
  #rows = new Set<string>();
  #last: string | null = null;

  get size(): number {
    return this.#rows.size;
  }

  has(id: string | null): boolean {
    return id !== null && this.#rows.has(id);
  }

  /** The ticked rows in the order of the list. */
  in(order: readonly string[]): string[] {
    return order.filter((id) => this.#rows.has(id));
  }

  /** Ticks or unticks a row; with `through` every row between it and the one before. */
  set(id: string, on: boolean, order: readonly string[], through: boolean): void {
    const from = through && this.#last !== null ? order.indexOf(this.#last) : -1;
    const to = order.indexOf(id);
    const range = from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
    for (const row of range) this.#mark(row, on);
    this.#last = id;
  }

  setAll(order: readonly string[], on: boolean): void {
    this.#rows = new Set(on ? order : []);
  }

  keepOnly(order: readonly string[]): void {
    const there = new Set(order);
    for (const id of this.#rows) if (!there.has(id)) this.#rows.delete(id);
  }

  #mark(id: string, on: boolean): void {
    if (on) this.#rows.add(id);
    else this.#rows.delete(id);
  }
}
