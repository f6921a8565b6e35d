import classes from './blank-screen.module.css';

/** Nothing is to be seen, until it is pressed. */
export function BlankScreen({ onShow }: { onShow: () => void }) {
  return (
    <button
      type="button"
      className={`${classes.blank} no-print`}
      aria-label="Show the slide again"
      onClick={onShow}
    />
  );
}
