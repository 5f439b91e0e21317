import { createRoot } from "react-dom/client";
import { Workbench } from "./view/workbench";

/** The page of `npm start`: the add-in on an emulated Excel, beside the workbook it works on. */
const container = document.getElementById("workbench");
if (container) createRoot(container).render(<Workbench />);
