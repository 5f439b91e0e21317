import { serveReading } from "../../src/cli/files/read-bounded";

serveReading();
