"""The one style sheet, made from the table of tokens.

Variants are dynamic properties, so that a widget says what it is and not how it looks:

- `QPushButton` `kind`: `primary`, `plain` (default), `quiet` (no frame), `danger`, `link`; `chip`
  (rounded, checkable); `segment` (beside others; `tone` of its checked state, `place`: `first`,
  `middle`, `last`);
- `QLabel` `role`: `title`, `heading`, `section`, `muted`, `small`, `tiny`, `key`, `tag`, `grade`,
  `error`, `good`, `attention`;
- `QFrame` `card`: `true` (panel with a line round it), `soft` (accent ground), `alert`,
  `attention`, `good`, and `alert_line`, `attention_line`, `good_line` (a panel with a line in that
  colour);
- `QLineEdit`, `QPlainTextEdit`, `QComboBox`, `QDateEdit` … `invalid`: `true`.
"""

from PySide6.QtWidgets import QWidget

from auditor_app.places import shipped
from auditor_app.ui.look.tokens import Size, Theme, TypeSize

_SHEET = """
* { font-size: @body@px; }
QWidget { color: @text@; }
QMainWindow, QDialog { background: @background@; }
QToolTip { background: @panel@; color: @text@; border: 1px solid @line@; padding: 4px 6px; }

QLabel[role="title"] { font-size: @title@px; font-weight: 500; }
QLabel[role="heading"] { font-size: @heading@px; font-weight: 700; }
QLabel[role="section"] { font-size: @body@px; font-weight: 700; }
QLabel[role="muted"] { color: @muted@; }
QLabel[role="small"] { color: @muted@; font-size: @small@px; }
QLabel[role="tiny"] { color: @muted@; font-size: @tiny@px; }
QLabel[role="error"] { color: @nonconform@; font-size: @small@px; }
QLabel[role="good"] { color: @conform@; font-size: @small@px; }
QLabel[role="attention"] { color: @attention@; font-size: @small@px; }
QLabel[role="grade"] { color: @accent@; font-size: @grade@px; font-weight: 700; }
QLabel[role="key"] { color: @muted@; font-size: @tiny@px; background: @panel@;
    border: 1px solid @line@; border-radius: 4px;
    padding: 1px 5px; }
QLabel[role="tag"] { color: @not_applicable@; font-size: @tiny@px;
    background: @not_applicable_soft@; border-radius: 4px;
    padding: 2px 6px; }
QLabel[role="sample"] { color: @attention@; font-size: @tiny@px; background: @attention_soft@;
    border-radius: 4px;
    padding: 2px 6px; }

QFrame[card="true"] { background: @panel@; border: 1px solid @line@;
    border-radius: @radius_card@px; }
QFrame[card="soft"] { background: @accent_soft@; border: 1px solid @accent_soft@;
    border-radius: @radius_card@px; }
QFrame[card="alert"] { background: @nonconform_soft@; border: 1px solid @nonconform@;
    border-radius: @radius_card@px; }
QFrame[card="attention"] { background: @attention_soft@; border: 1px solid @attention@;
    border-radius: @radius_card@px; }
QFrame[card="good"] { background: @conform_soft@; border: 1px solid @conform@;
    border-radius: @radius_card@px; }
QFrame[card="alert_line"], QFrame[card="attention_line"], QFrame[card="good_line"] {
    background: @panel@;
    border-radius: @radius_card@px; }
QFrame[card="alert_line"] { border: 1px solid @nonconform@; }
QFrame[card="attention_line"] { border: 1px solid @attention@; }
QFrame[card="good_line"] { border: 1px solid @conform@; }
QFrame[rule="true"] { background: @line@; border: none; max-height: 1px; min-height: 1px; }
QWidget#top_bar { background: @panel@; border-bottom: 1px solid @line@; }
QWidget#rail { background: @panel@; border-right: 1px solid @line@; }
QWidget#side { background: @background@; border-left: 1px solid @line@; }
QWidget#work, QWidget#page_body { background: @background@; }

QPushButton { background: @panel@; color: @text@; border: 1px solid @line@;
    border-radius: @radius@px; padding: 0 12px;
    min-height: 30px; font-weight: 500; }
/* The ring is the border; Qt's own frame round the text would be a second one. */
QPushButton, QToolButton, QCheckBox, QRadioButton { outline: 0; }
QPushButton:hover { background: @hover@; }
QPushButton:pressed { background: @accent_soft@; }
QPushButton:focus { border: 1px solid @accent@; }
QPushButton:disabled { color: @muted@; background: @background@; }
QPushButton[kind="primary"] { background: @accent@; border-color: @accent@; color: @on_accent@; }
QPushButton[kind="primary"]:hover { background: @accent_hover@; }
QPushButton[kind="primary"]:focus { border: 2px solid @text@; }
QPushButton[kind="primary"]:disabled { background: @track@; border-color: @track@; color: @muted@; }
QPushButton[kind="danger"] { color: @nonconform@; border-color: @nonconform@; }
QPushButton[kind="danger"]:focus { border: 2px solid @nonconform@; }
QPushButton[kind="danger"]:hover { background: @nonconform_soft@; }
QPushButton[kind="danger"]:disabled { color: @muted@; border-color: @line@; }
QPushButton[kind="quiet"], QToolButton { background: transparent; border: 1px solid transparent;
    border-radius: @radius@px;
    padding: 0 8px; }
QPushButton[kind="quiet"]:hover, QToolButton:hover { background: @hover@; }
QPushButton[kind="quiet"]:focus, QToolButton:focus { border-color: @accent@; }
QToolButton { min-height: 28px; min-width: 28px; padding: 0; }
QToolButton:checked { background: @accent_soft@; color: @accent@; }
QPushButton[bare="true"] { padding: 0; min-width: 30px; max-width: 30px; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent;
    color: @accent@; padding: 0 4px; }
QPushButton[kind="link"]:disabled { color: @muted@; }
QPushButton[kind="link"]:hover { background: @accent_soft@; }
QPushButton[kind="link"]:focus { border-color: @accent@; }
QPushButton[kind="crumb"] { background: transparent; border: 1px solid transparent;
    color: @muted@; padding: 0 4px;
    font-weight: 400; }
QPushButton[kind="crumb"]:hover { color: @accent@; }
QPushButton[kind="crumb"]:focus { border-color: @accent@; }
QPushButton[kind="chip"] { border-radius: 14px; min-height: 26px; padding: 0 12px; }
QPushButton[kind="chip"]:checked { background: @text@; color: @panel@; border-color: @text@; }
QPushButton[kind="chip"]:checked:focus { border: 2px solid @accent@; }

QPushButton[kind="segment"] { border-radius: 0; border-right-width: 0; padding: 0 12px;
    min-height: 30px;
    font-weight: 400; color: @muted@; background: @background@; }
QPushButton[kind="segment"][place="first"] { border-top-left-radius: @radius@px;
    border-bottom-left-radius: @radius@px; }
QPushButton[kind="segment"][place="last"] { border-top-right-radius: @radius@px;
    border-bottom-right-radius: @radius@px;
    border-right-width: 1px; }
QPushButton[kind="segment"]:hover { background: @hover@; }
QPushButton[kind="segment"]:focus { border: 1px solid @accent@; }
QPushButton[kind="segment"]:checked { font-weight: 700; }
QPushButton[kind="segment"][tone="accent"]:checked { background: @accent_soft@; color: @accent@; }
QPushButton[kind="segment"][tone="conform"]:checked { background: @conform_soft@;
    color: @conform@; }
QPushButton[kind="segment"][tone="nonconform"]:checked { background: @nonconform_soft@;
    color: @nonconform@; }
QPushButton[kind="segment"][tone="attention"]:checked { background: @attention_soft@;
    color: @attention@; }
QPushButton[kind="segment"][tone="not_applicable"]:checked { background: @not_applicable_soft@;
    color: @text@; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox, QDoubleSpinBox {
    background: @panel@;
    color: @text@; border: 1px solid @line@; border-radius: @radius@px; padding: 0 10px;
    min-height: 30px;
    selection-background-color: @accent@; selection-color: @on_accent@; }
QPlainTextEdit, QTextEdit { padding: 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus,
    QTimeEdit:focus, QSpinBox:focus,
QDoubleSpinBox:focus { border: 1px solid @accent@; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled,
    QDateEdit:disabled, QTimeEdit:disabled,
QSpinBox:disabled, QDoubleSpinBox:disabled, QLineEdit[readOnly="true"],
    QPlainTextEdit[readOnly="true"] { color: @muted@;
    background: @background@; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"],
    QDateEdit[invalid="true"],
QTimeEdit[invalid="true"] { border: 1px solid @nonconform@; }
QLineEdit#search { background: @background@; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 28px; subcontrol-origin: padding;
    subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(@icons@/plain-chevron-down.svg);
    width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @panel@; color: @text@; border: 1px solid @line@;
    padding: 4px; outline: 0;
    selection-background-color: @accent_soft@; selection-color: @text@; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QTimeEdit::up-button, QSpinBox::down-button,
    QDoubleSpinBox::down-button,
QTimeEdit::down-button { border: none; width: 20px; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow {
    image: url(@icons@/plain-chevron-up.svg); width: 10px;
    height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QTimeEdit::down-arrow {
    image: url(@icons@/plain-chevron-down.svg);
    width: 10px; height: 10px; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px;
    border: 1px solid @muted@; border-radius: 4px;
    background: @panel@; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent@;
    width: 14px; height: 14px; }
QCheckBox::indicator:checked { background: @accent@; border-color: @accent@;
    image: url(@icons@/@check@.svg); }
QRadioButton::indicator:checked { background: @accent@; border-color: @accent@;
    image: url(@icons@/@dot@.svg); }
QTableView::indicator { width: 14px; height: 14px; border: 1px solid @muted@; border-radius: 4px;
    background: @panel@; }
QTableView::indicator:checked { background: @accent@; border-color: @accent@;
    image: url(@icons@/@check@.svg); }
QTableView::indicator:disabled { background: @track@; border-color: @track@; }
QTableView::item { padding: 0 6px; }
QCheckBox:disabled, QRadioButton:disabled { color: @muted@; }

QListView, QTreeView, QTableView { background: @panel@; border: 1px solid @line@;
    border-radius: @radius_card@px; outline: 0;
    selection-background-color: @accent_soft@; selection-color: @text@; }
QListWidget#conflicts::item { padding: 0 12px; }
QListWidget#conflicts::item:disabled { color: @muted@; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @muted@; font-size: @small@px; border: none;
    border-bottom: 1px solid @line@; padding: 6px 8px; }
QTableView { gridline-color: @line@; }
QTableCornerButton::section, QAbstractScrollArea::corner { background: transparent; border: none; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#page_body { background: @background@; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @line@; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @panel@; color: @text@; border: 1px solid @line@; border-radius: @radius@px;
    padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: @accent_soft@; color: @text@; }
QMenu::item:disabled { color: @muted@; }
QMenu::separator { height: 1px; background: @line@; margin: 4px 8px; }
QProgressBar { background: @track@; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }
QCalendarWidget QWidget { background: @panel@; }
QCalendarWidget QToolButton { color: @text@; padding: 0 8px; }
"""


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme; sizes in px."""
    values: dict[str, object] = {
        **theme._asdict(),
        "body": TypeSize.BODY,
        "small": TypeSize.SMALL,
        "tiny": TypeSize.TINY,
        "heading": TypeSize.HEADING,
        "title": TypeSize.TITLE,
        "grade": TypeSize.GRADE,
        "radius": Size.RADIUS,
        "radius_card": Size.RADIUS_CARD,
        "icons": shipped("resources", "icons").as_posix(),
        "check": "plain-check-dark" if theme.dark else "plain-check",
        "dot": "plain-dot-dark" if theme.dark else "plain-dot",
    }
    sheet = _SHEET
    for name, value in values.items():
        sheet = sheet.replace(f"@{name}@", str(value))
    return sheet


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property and let the style sheet see it, unless it is set already."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
