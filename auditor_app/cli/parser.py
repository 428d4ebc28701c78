"""The command line's words."""

import argparse
from pathlib import Path

from auditor_app import __version__, places


def build() -> argparse.ArgumentParser:
    """Return the parser of every command; the chosen one is in `command`, its second word in `action`."""
    parser = argparse.ArgumentParser(
        prog="auditor-app", description="The after-sales service audit. Without a command it opens the window."
    )
    parser.add_argument("--version", action="version", version=f"auditor-app {__version__}")
    parser.add_argument("--workspace", type=Path, default=places.default_workspace(), metavar="DIR", help="the workspace folder")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--workspace", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="the workspace folder")
    common.add_argument("--json", action="store_true", help="answer with JSON")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    demo = commands.add_parser("demo", parents=[common], help="play the sample audit through the window and leave its outputs")
    demo.add_argument("out", type=Path, metavar="OUT", help="the folder for report, dossier and screenshots")
    demo.add_argument("--lang", choices=["zh", "en"], default="zh", help="the language of window and report")

    _audit(commands.add_parser("audit", help="load, list and show audits"), common)

    report = commands.add_parser("report", parents=[common], help="write an audit's report")
    report.add_argument("id", metavar="ID", help="the audit's id or number")
    report.add_argument("out", type=Path, metavar="OUT.pdf")
    report.add_argument("--lang", choices=["zh", "en"], default="zh")

    export = commands.add_parser("export", parents=[common], help="write an audit's dossier")
    export.add_argument("id", metavar="ID", help="the audit's id or number")
    export.add_argument("out", type=Path, metavar="OUT.asice")
    export.add_argument("--lang", choices=["zh", "en"], default="zh", help="the language of the report inside")

    for name, summary in (("verify", "verify a package"), ("import", "verify a package and take its audit into the workspace")):
        package = commands.add_parser(name, parents=[common], help=summary)
        package.add_argument("file", type=Path, metavar="FILE.asice")
        package.add_argument("--trust", type=Path, required=True, metavar="ROOT.pem", help="the root certificate you trust")

    forms = commands.add_parser("forms", help="check form editions").add_subparsers(dest="action", required=True, metavar="ACTION")
    check = forms.add_parser("check", parents=[common], help="report every mistake of a form edition")
    check.add_argument("folder", type=Path, metavar="FOLDER")

    _workspace(commands.add_parser("workspace", help="start, check, back up and restore the workspace"), common)
    return parser


def _audit(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    load = actions.add_parser("load", parents=[common], help="load an audit file")
    load.add_argument("file", type=Path, metavar="FILE.json")
    actions.add_parser("list", parents=[common], help="list the audits")
    show = actions.add_parser("show", parents=[common], help="show an audit's stages, figures and grade")
    show.add_argument("id", metavar="ID", help="the audit's id or number")
    actions.add_parser("schema", parents=[common], help="print the JSON schema of an audit file")


def _workspace(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    init = actions.add_parser("init", parents=[common], help="start a workspace and print its recovery key")
    init.add_argument("--name", required=True, help="the auditor's name")
    init.add_argument("--registration", required=True, help="the auditor's registration number")
    actions.add_parser("check", parents=[common], help="verify every chain and that the tables equal a rebuild")
    actions.add_parser("backup", parents=[common], help="make and verify a backup")
    restore = actions.add_parser("restore", parents=[common], help="put a backup in place; what it replaces is kept beside")
    restore.add_argument("backup", type=Path, nargs="?", metavar="BACKUP", help="the backup; the newest where none is named")
