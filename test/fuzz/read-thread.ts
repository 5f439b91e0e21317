import { serveReading } from "../../src/cli/read-bounded";

serveReading();
