/** Longer than pictures take on a slow line; without the last one the rest is printed. */
const longestWait = 10_000;

/** Prints the page once its pictures are there: those further down are otherwise fetched when somebody scrolls to them. */
export async function printPage(): Promise<void> {
  const pictures = [...document.querySelectorAll('img')].map((picture) => {
    picture.loading = 'eager';
    return picture.decode();
  });
  const timeout = new Promise((resolve) => setTimeout(resolve, longestWait));
  await Promise.race([Promise.allSettled(pictures), timeout]);
  window.print();
}
