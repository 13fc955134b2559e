"""Messages out: the request to the supplier, a reminder, telling the buyer. The text is copied and logged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.errors import DomainError
from app.domain.statuses import Channel, InterceptState, ParcelState, Party
from ui import labels
from ui.message_texts.dialog import TemplatesDialog
from ui.message_texts.marks import TextMarks, blanks_of
from ui.notices import notify
from ui.pages.incidents.printing import preview_letter
from ui.pages.incidents.promises_found import PromisesFound
from ui.pages.incidents.request_file import save_request
from ui.pages.incidents.step_panel import StepPanel
from ui.pages.incidents.warning_words import warning_words
from ui.translations import language_of_window
from ui.widgets.buttons import quiet, secondary_button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.words import secondary, toned
from ui.widgets.words_edit import WordsEdit

_STOPPABLE = (ParcelState.IN_TRANSIT, ParcelState.OUT_FOR_DELIVERY)
_UNASKED = (InterceptState.NONE, InterceptState.FAILED, InterceptState.IMPOSSIBLE)


class TalkPanel(StepPanel):
    """A template is chosen and filled in; the words may be changed before they are copied and logged."""

    party = Party.BUYER
    channels: tuple[Channel, ...] = tuple(Channel)

    def build(self) -> None:
        self.language = language_of_window()
        messages = self.services.messages
        options = [(t.title, t.key) for t in messages.templates(self.party, self.language)]
        self.template = ChoiceBox(options, messages.suggest(self.detail.id, self.party))
        self.channel = ChoiceBox(labels.options(self.channels), self.channels[0])
        self.text = WordsEdit(lines=7)
        self.marks = TextMarks(self.text)
        self._filled = ""
        self.warnings = toned(secondary(wrap=True), "warn")
        self.form.add(self.tr("&Template"), self.template)
        self.form.add(self.tr("Te&xt"), self.text)
        self.form.add(self.tr("&Channel"), self.channel)
        self.add(self.warnings)
        self.promises = PromisesFound()
        self.add(self.promises)
        self.template.currentIndexChanged.connect(self._fill)
        self.text.textChanged.connect(self._look_over)
        self._fill()

    def button_words(self) -> str:
        return self.tr("Copy and log")

    def _fill(self) -> None:
        rendered = self.services.messages.render(self.template.value(), self.detail.id, self.language)
        self._filled = rendered.body
        self.text.setPlainText(rendered.body)

    def _look_over(self) -> None:
        text = self.text.words()
        found = self.services.messages.check(text, self.party, self.detail.id)
        promised = self.services.messages.promises(text, self.party, self.detail.id)
        self.promises.show_promises(promised, self.services.clock.now())
        self.marks.set_warnings(found)
        words = [warning_words(warning) for warning in found]
        if blanks := blanks_of(text):
            places = self.tr(", ").join(blanks)
            words.insert(0, self.tr("Still to be filled in: {places}").format(places=places))
        self.warnings.setText("\n".join(words))
        self.warnings.setVisible(bool(words))

    def fields(self) -> Mapping[str, QWidget]:
        return {"message_empty": self.text, "message_blanks": self.text}

    def more_buttons(self) -> Sequence[QWidget]:
        return (
            secondary_button(self.tr("Only copy"), "content-copy", self._copy),
            quiet(self.tr("Change this template…"), "pencil-outline", self._edit_template),
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.words())
        notify(self, self.tr("Copied"), "ok")

    def _edit_template(self) -> None:
        """The owner's wording; a text he has not touched here is filled anew with it."""
        dialog = TemplatesDialog(self.services, self.context.bus, self.template.value(), self)
        dialog.saved.connect(self._template_saved)
        dialog.open()

    def _template_saved(self, key: str) -> None:
        if key == self.template.value() and self.text.toPlainText() == self._filled:
            self._fill()

    def apply(self) -> None:
        if blanks := blanks_of(self.text.words()):
            raise DomainError("message_blanks", places=self.tr(", ").join(blanks))
        self.log(self.text.words())
        QGuiApplication.clipboard().setText(self.text.words())
        notify(self, self.tr("Copied and logged: paste it into the chat"), "ok")

    def log(self, text: str) -> None:
        """Write it down. Raises: MakegoodError."""
        raise NotImplementedError


class RequestPanel(TalkPanel):
    """The request to the supplier; it may also be printed."""

    party = Party.SUPPLIER
    channels = (Channel.WECHAT, Channel.PHONE, Channel.EMAIL, Channel.SHEET, Channel.PAPER, Channel.OTHER)

    def panel_title(self) -> str:
        return self.tr("Request to the supplier")

    def more_buttons(self) -> Sequence[QWidget]:
        sheet = secondary_button(self.tr("As a sheet…"), "file-excel-outline", self._save_sheet)
        sheet.setToolTip(self.tr("Save the numbers as a sheet for the supplier"))
        page = secondary_button(self.tr("Print…"), "printer-outline", self._print)
        page.setToolTip(self.tr("Print the text as it stands here, or save it as PDF"))
        return (*super().more_buttons(), sheet, page)

    def _print(self) -> None:
        self.channel.choose(Channel.PAPER)
        title = self.template.currentText()
        preview_letter(self, self.services, self.detail.id, title, self.text.words())

    def _save_sheet(self) -> None:
        self.channel.choose(Channel.SHEET)
        save_request(self, self.services, [self.detail.id], self.template.currentText())

    def build(self) -> None:
        super().build()
        row = self.detail.row
        can_stop = row.parcel_state in _STOPPABLE and row.intercept_state in _UNASKED
        self.stop = QCheckBox(self.tr("It asks to &stop the parcel"))
        self.add(self.stop)
        self.stop.setVisible(can_stop)
        self._can_stop = can_stop
        self.template.currentIndexChanged.connect(self._ask_stop)
        self._ask_stop()

    def _ask_stop(self) -> None:
        """Ticked where the template asks for it; a notice alone stops nothing."""
        self.stop.setChecked(self._can_stop and self.template.value() == "supplier.stop_request")

    def log(self, text: str) -> None:
        self.keep(
            self.incidents.submit_request(
                self.detail.id,
                self.channel.value(),
                text,
                asks_stop=self.stop.isChecked(),
                template_key=self.template.value(),
                promises=self.promises.chosen(),
            )
        )


class ChasePanel(RequestPanel):
    """The same once more."""

    def panel_title(self) -> str:
        return self.tr("Chase the supplier")


class TellBuyerPanel(TalkPanel):
    """To the buyer: what happened, why, and what is offered."""

    party = Party.BUYER
    channels = (Channel.PLATFORM_CHAT, Channel.PHONE, Channel.WECHAT, Channel.EMAIL, Channel.OTHER)

    def panel_title(self) -> str:
        return self.tr("Tell the buyer")

    def log(self, text: str) -> None:
        self.keep(
            self.incidents.tell_buyer(
                self.detail.id,
                text,
                self.channel.value(),
                self.template.value(),
                promises=self.promises.chosen(),
            )
        )
