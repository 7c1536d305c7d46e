/** So many bytes behind the end of what lies in a memory the kernel may read, and write with what does not count. */
const SLACK = 64;
/** What is placed begins at a line of the processor's cache. */
export const LINE = 64;
const PAGE = 65_536;

/** Gives out places in a memory that is made when all have one. */
export class MemoryPlan {
  private length = 0;

  /** The address of so many bytes. */
  place(bytes: number): number {
    const at = this.length;
    this.length = Math.ceil((at + bytes + SLACK) / LINE) * LINE;
    return at;
  }

  /** A memory of zeros with room for all that was placed. */
  memory(): WebAssembly.Memory {
    const pages = Math.ceil(this.length / PAGE);
    return new WebAssembly.Memory({ initial: pages, maximum: pages });
  }
}
