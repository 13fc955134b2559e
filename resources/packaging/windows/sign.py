"""Signs programs for Windows with the command in MAKEGOOD_SIGN_COMMAND; does nothing where there is none.

The command has ``{file}`` where the program's path belongs, such as ``signtool sign /fd sha256 /a "{file}"``.
"""

from __future__ import annotations

import os
import subprocess
import sys


def main(files: list[str]) -> None:
    """Signs each file; ends with the command's status when one fails."""
    command = os.environ.get("MAKEGOOD_SIGN_COMMAND", "")
    if not command:
        print("· not signed: MAKEGOOD_SIGN_COMMAND is not set")
        return
    for file in files:
        subprocess.run(command.replace("{file}", file), shell=True, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
