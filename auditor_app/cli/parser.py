"""The command line's words."""

import argparse
from pathlib import Path

from auditor_app import __version__, places
from auditor_app.domain.values import Part
from auditor_app.exchange.revocation import RevocationReason


def build() -> argparse.ArgumentParser:
    """Return the parser of every command.

    The chosen command is in `command`, its second word in `action`.
    """
    parser = argparse.ArgumentParser(
        prog="auditor-app",
        description="The after-sales service audit. Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"auditor-app {__version__}")
    parser.add_argument(
        "--workspace",
        type=Path,
        default=places.default_workspace(),
        metavar="DIR",
        help="the workspace folder",
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--workspace",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="the workspace folder",
    )
    common.add_argument("--json", action="store_true", help="answer with JSON")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    demo = commands.add_parser(
        "demo",
        parents=[common],
        help="play the sample audit through the window and leave its outputs",
    )
    demo.add_argument(
        "out", type=Path, metavar="OUT", help="the folder for report, dossier and screenshots"
    )
    demo.add_argument(
        "--lang", choices=["zh", "en"], default="zh", help="the language of window and report"
    )

    _audit(commands.add_parser("audit", help="load, enter, list and show audits"), common)

    report = commands.add_parser("report", parents=[common], help="write an audit's report")
    report.add_argument("id", metavar="ID", help="the audit's id or number")
    report.add_argument("out", type=Path, metavar="OUT.pdf")
    report.add_argument("--lang", choices=["zh", "en"], default="zh")

    export = commands.add_parser("export", parents=[common], help="write an audit's dossier")
    export.add_argument("id", metavar="ID", help="the audit's id or number")
    export.add_argument("out", type=Path, metavar="OUT.asice")
    export.add_argument(
        "--lang", choices=["zh", "en"], default="zh", help="the language of the report inside"
    )

    verify = commands.add_parser("verify", parents=[common], help="verify a package")
    verify.add_argument("file", type=Path, metavar="FILE.asice")
    verify.add_argument(
        "--trust",
        type=Path,
        required=True,
        metavar="ROOT.pem",
        help="the root certificate you trust",
    )

    _team(commands, common)
    _authority(
        commands.add_parser("authority", help="certify auditors and assign audits, as an office"),
        common,
    )
    _identity(commands.add_parser("identity", help="be certified by an office"), common)

    forms = commands.add_parser("forms", help="check form editions").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    check = forms.add_parser(
        "check", parents=[common], help="report every mistake of a form edition"
    )
    check.add_argument("folder", type=Path, metavar="FOLDER")

    _workspace(
        commands.add_parser("workspace", help="start, check, back up and restore the workspace"),
        common,
    )
    return parser


def _audit(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    load = actions.add_parser("load", parents=[common], help="load an audit file")
    load.add_argument("file", type=Path, metavar="FILE.json")
    enter = actions.add_parser(
        "enter",
        parents=[common],
        help="enter an audit file, or a part of one, into the audit of its number",
    )
    enter.add_argument("file", type=Path, metavar="FILE.json")
    actions.add_parser("list", parents=[common], help="list the audits")
    show = actions.add_parser(
        "show", parents=[common], help="show an audit's stages, figures and grade"
    )
    show.add_argument("id", metavar="ID", help="the audit's id or number")
    actions.add_parser("schema", parents=[common], help="print the JSON schema of an audit file")


def _team(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    contribute = commands.add_parser(
        "contribute",
        parents=[common],
        help="write everything known of an audit for the others of its team",
    )
    contribute.add_argument("id", metavar="ID", help="the audit's id or number")
    contribute.add_argument("out", type=Path, metavar="OUT.asice")

    take_in = commands.add_parser(
        "import", parents=[common], help="verify packages and take them into the workspace"
    )
    take_in.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help="a package, or a folder of packages"
    )
    take_in.add_argument(
        "--trust",
        type=Path,
        metavar="ROOT.pem",
        help="a root certificate you trust beside your own and your office's",
    )
    take_in.add_argument("--preview", action="store_true", help="only tell what would come in")
    take_in.add_argument(
        "--adopt", action="store_true", help="go on with what you wrote on a laptop that is lost"
    )

    conflicts = commands.add_parser(
        "conflicts", parents=[common], help="list what two people wrote differently"
    )
    conflicts.add_argument("id", metavar="ID", help="the audit's id or number")

    resolve = commands.add_parser("resolve", parents=[common], help="decide a conflict")
    resolve.add_argument("id", metavar="ID", help="the audit's id or number")
    resolve.add_argument(
        "record", metavar="RECORD", help="the record's id, as `conflicts` lists it"
    )
    resolve.add_argument("field", metavar="FIELD", help="the field's name, as `conflicts` lists it")
    decision = resolve.add_mutually_exclusive_group(required=True)
    decision.add_argument("--take", type=int, metavar="N", help="the side to take, counted from 1")
    decision.add_argument("--value", metavar="VALUE", help="a value of your own")

    share = commands.add_parser(
        "share",
        parents=[common],
        help="list whose part of the work is what, give it, or take it back",
    )
    share.add_argument("id", metavar="ID", help="the audit's id or number")
    share.add_argument(
        "--member",
        default="",
        metavar="NUMBER",
        help="give work to the auditor of this registration number",
    )
    share.add_argument(
        "--part", choices=[one.value for one in Part], help="of this part of the audit only"
    )
    share.add_argument(
        "--site", default="", metavar="SITE", help="at the site of this name or id only"
    )
    share.add_argument(
        "--group", default="", metavar="GROUP", help="of this clause group or dimension only"
    )
    share.add_argument(
        "--take-back", default="", metavar="SHARE", help="take back what was given, by its id"
    )

    trail = commands.add_parser(
        "trail", parents=[common], help="tell who wrote what, when and where"
    )
    trail.add_argument("id", metavar="ID", help="the audit's id or number")
    trail.add_argument("--record", default="", metavar="RECORD", help="of one record only")
    trail.add_argument(
        "--person",
        default="",
        metavar="NUMBER",
        help="by the person of this registration number only",
    )
    target = trail.add_mutually_exclusive_group()
    target.add_argument("--csv", type=Path, metavar="OUT.csv", help="write it as CSV")
    target.add_argument("--xlsx", type=Path, metavar="OUT.xlsx", help="write it as a spreadsheet")

    back = commands.add_parser("take-back", parents=[common], help="take an import back")
    back.add_argument("id", metavar="ID", help="the audit's id or number")
    back.add_argument(
        "--number",
        type=int,
        metavar="N",
        help="the import's number; the latest where none is named",
    )


def _authority(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    init = actions.add_parser("init", parents=[common], help="set up the authority of an office")
    init.add_argument("--name", required=True, help="the office's name")
    issue = actions.add_parser("issue", parents=[common], help="certify what an auditor requests")
    issue.add_argument("request", type=Path, metavar="REQUEST.json")
    issue.add_argument("out", type=Path, metavar="ANSWER.json")
    issue.add_argument("--years", type=int, default=3, help="how long the certificate lasts")
    revoke = actions.add_parser("revoke", parents=[common], help="take certificates back")
    revoke.add_argument(
        "which", metavar="WHICH", help="a registration number, a serial number or a fingerprint"
    )
    revoke.add_argument(
        "--reason",
        choices=[one.value for one in RevocationReason],
        default=RevocationReason.UNSPECIFIED.value,
    )
    actions.add_parser("list", parents=[common], help="list every certificate that was issued")
    assign = actions.add_parser(
        "assign", parents=[common], help="write the assignment of an audit for its team"
    )
    assign.add_argument("id", metavar="ID", help="the audit's id or number")
    assign.add_argument("out", type=Path, metavar="OUT.asice")
    actions.add_parser("passphrase", parents=[common], help="give the authority a new passphrase")


def _identity(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    request = actions.add_parser(
        "request", parents=[common], help="write the request that the office needs"
    )
    request.add_argument("out", type=Path, metavar="REQUEST.json")
    install = actions.add_parser("install", parents=[common], help="install the office's answer")
    install.add_argument("answer", type=Path, metavar="ANSWER.json")
    install.add_argument(
        "--root",
        metavar="FINGERPRINT",
        help="the fingerprint of the office's root, as you compared it",
    )
    actions.add_parser(
        "show", parents=[common], help="show who works here and under which certificates"
    )


def _workspace(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    init = actions.add_parser(
        "init", parents=[common], help="start a workspace and print its recovery key"
    )
    init.add_argument("--name", required=True, help="the auditor's name")
    init.add_argument("--registration", required=True, help="the auditor's registration number")
    actions.add_parser(
        "check", parents=[common], help="verify every chain and that the tables equal a rebuild"
    )
    actions.add_parser("backup", parents=[common], help="make and verify a backup")
    restore = actions.add_parser(
        "restore", parents=[common], help="put a backup in place; what it replaces is kept beside"
    )
    restore.add_argument(
        "backup",
        type=Path,
        nargs="?",
        metavar="BACKUP",
        help="the backup; the newest where none is named",
    )
    actions.add_parser(
        "passphrase",
        parents=[common],
        help="give the workspace a new passphrase; the recovery key stays",
    )
