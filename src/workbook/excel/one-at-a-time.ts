import { turns } from "../../common/turns";

/** Works that change the workbook, one after the other: at once, each would miss what the other does. */
export const oneAtATime = turns();
