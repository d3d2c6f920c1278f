export function Waiting({ word }: { word: string }) {
  return (
    <p className="phone-waiting" role="status">
      {word}
    </p>
  );
}
