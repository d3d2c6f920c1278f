/** Something that went wrong just now, said at the place and read out at once. */
export function Fault({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p role="alert" className="fill-problem" data-severity="error">
      {text}
    </p>
  );
}
