"""`export evidence-pack OUT.zip --incident CF-…`: the printed pack with the originals, for a dispute."""

from __future__ import annotations

from argparse import Namespace

from app.commands.context import Context


def evidence_pack(context: Context, arguments: Namespace) -> list[str]:
    """Write the zip; after its path, one line for each file that is not as it was filed.

    Raises: NotFound, EnvironmentProblem; nothing was written then.
    """
    packs = context.services.evidence_packs
    pack = packs.gather(arguments.incident, shows_personal=arguments.show_personal)
    out = packs.write_zip(pack, arguments.file, context.write_pdf, context.words)
    troubles = [f"{file.name_in_zip}: {context.words.word(file.state)}" for file in out.pack.not_as_filed]
    return [str(out.path), *troubles]
