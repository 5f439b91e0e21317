import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

interface FileButtonProps extends Pick<ButtonProps, "appearance" | "disabled"> {
  readonly label: string;
  /** As an input of files has it: `.json`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Lets a file be chosen, the same one again too. */
export function FileButton({ accept, label, onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} size="small" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // So that the same file can be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}
