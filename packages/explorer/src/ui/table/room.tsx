/** The room (px) that rows out of sight take in a table of which only what is in sight is drawn. */
export function Room({ height, span }: { height: number; span: number }) {
  return height <= 0 ? null : (
    <tbody aria-hidden="true">
      <tr class="room">
        <td colSpan={span} style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  );
}
