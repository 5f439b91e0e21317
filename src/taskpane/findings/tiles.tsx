import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { tilesOf, type Tile } from "./tile";

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(40px, 1fr))", gap: "4px" },
  tile: {
    minWidth: 0,
    padding: "5px 2px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    overflow: "hidden",
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { border: "1px solid ButtonBorder" },
  },
  chosen: { border: `1px solid ${tokens.colorNeutralForeground1}`, textDecorationLine: "underline" },
  error: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  warning: {
    color: tokens.colorPaletteMarigoldForeground2,
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  fine: { color: tokens.colorPaletteGreenForeground1, backgroundColor: tokens.colorPaletteGreenBackground1 },
});

/** How each table stands, in one small tile: progress and filter in one. All of them green is success. */
export function Tiles() {
  const styles = useStyles();
  const { state, strings, dispatch } = usePane();
  const tiles = tilesOf(state, { prose: strings.tiles.prose, others: strings.others });
  const sign = ({ is, count }: Tile) =>
    is === "error" || is === "warning" ? count : strings.tiles.signs[is];
  const look = { error: styles.error, warning: styles.warning, fine: styles.fine, empty: "", missing: "" };
  return (
    <div className={styles.tiles} role="group" aria-label={strings.tiles.label}>
      {tiles.map((tile) => {
        const isChosen = state.shown.table === tile.table;
        return (
          <button
            key={tile.table}
            type="button"
            data-tile={tile.is}
            className={mergeClasses(styles.tile, look[tile.is], isChosen && styles.chosen)}
            title={tile.title}
            aria-label={strings.tiles.name(tile.title, tile.is, tile.count)}
            aria-pressed={isChosen}
            onClick={() => dispatch({ is: "table-chosen", table: tile.table })}
          >
            {`${tile.short} ${sign(tile)}`}
          </button>
        );
      })}
    </div>
  );
}
