/** Milliseconds; the time in which a touch becomes a click. */
const beat = 50;

/**
 * Runs once no finger and no mouse button is down any more. Whoever leaves a question by pressing something below it would
 * miss what they aimed at, if what is wrong with the question appeared, and moved everything, while they press.
 */
export function afterPress(act: () => void): void {
  const look = () => {
    if (document.querySelector(':active')) setTimeout(look, beat);
    else act();
  };
  setTimeout(look, beat);
}
