"""How the map is made: by which method, for which class, beside which other."""

from __future__ import annotations

from itertools import permutations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.state import TRUTH, ViewState
from liverwort_gui.view_records import MethodInfo

LAYER_WORDS = {
    "stages": later("stage {number}"),
    "blocks": later("block {number}"),
    "layers": later("layer {number}"),
    "features": later("layer {number}"),
}  # one of them, by the network's name for all
# Titles of methods that are one word and no name; `said` shows them.
TITLES = (later("Evidence"), later("Occlusion"), later("Deconvolution"))
NONE_BESIDE = later("No second map")
TRUTH_TITLE = later("Truth (simulated)")
TRUTH_TIP = later("Where this clip differs from the same sperm of the other class")
TIP = Qt.ItemDataRole.ToolTipRole
DEPENDS_ON = (
    "asked",
    "beside",
    "surroundings",
    "network",
    "truth_sha256",
    "result",
    "result_beside",
)  # of the state, what is drawn


class MapPanel(QWidget):
    """Method, class, layer and second method, each live, with their plain words."""

    method_wished = Signal(str)
    classes_wished = Signal(str, str)  # target and what is held against it
    layer_wished = Signal(str)
    beside_wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("map-panel")
        self._method = _choice("method", tr("Method of explanation"))
        self._summary = label("", role="muted", name="method-summary", wraps=True)
        self._caution = label("", role="muted", name="method-caution", wraps=True)
        self._classes = _choice("map-classes", tr("Class the map speaks for"))
        self._layer = _choice("map-layer", tr("Layer of the network"))
        self._beside = _choice("map-beside", tr("Second map beside the first"))
        self._roomy = True
        self._state = ViewState()
        self._captions: dict[QComboBox, QLabel] = {}
        self._layer.setToolTip(
            tr(
                "Layer of the network at which the map is taken: earlier ones are "
                "finer, and further from the decision"
            )
        )
        self._lay_out()
        self._method.activated.connect(
            lambda _: self.method_wished.emit(self._method.currentData())
        )
        self._classes.activated.connect(
            lambda _: self.classes_wished.emit(*self._classes.currentData())
        )
        self._layer.activated.connect(
            lambda _: self.layer_wished.emit(self._layer.currentData())
        )
        self._beside.activated.connect(
            lambda _: self.beside_wished.emit(self._beside.currentData())
        )

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(5)
        form.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QComboBox] | None, ...] = (
            (tr("Method"), self._method),
            None,
            (tr("Speaks for"), self._classes),
            (tr("Layer"), self._layer),
            (tr("Beside"), self._beside),
        )
        for row, entry in enumerate(rows):
            if entry is None:
                form.addWidget(self._summary, row, 0, 1, 2)
                continue
            caption, box = entry
            self._captions[box] = label(caption, role="muted")
            form.addWidget(self._captions[box], row, 0)
            form.addWidget(box, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addSpacing(4)
        layout.addWidget(self._caution)
        layout.addStretch()

    def set_roomy(self, *, roomy: bool) -> None:
        """Say what the method does not show, or leave it to the tip of the summary."""
        self._roomy = roomy
        self.draw(self._state, self._state)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._state = new
        if old is not new and all(
            getattr(old, name) == getattr(new, name) for name in DEPENDS_ON
        ):
            return
        known = new.surroundings.methods or (new.method_info(new.asked.method),)
        network = new.network_info
        refusals = dict(network.refusals) if network else {}
        _fill_methods(self._method, known, refusals)
        _choose(self._method, new.asked.method)
        method = new.method_info(new.asked.method)
        self._summary.setText(said(method.summary))
        self._summary.setVisible(bool(method.summary))
        caution = said(method.caution)
        self._caution.setText(tr("What it does not show: {caution}", caution=caution))
        self._caution.setVisible(bool(method.caution) and self._roomy)
        self._summary.setToolTip("" if self._roomy else self._caution.text())
        self._fill_classes(new)
        self._fill_layers(new)
        self._fill_beside(new, known, refusals)

    def _fill_classes(self, state: ViewState) -> None:
        """Offer each class against each other, after what the method takes itself."""
        classes = state.network_info.classes if state.network_info else ()
        self._classes.clear()
        usual = usual_classes(state)
        first = _against(*usual) if usual else tr("the decided class")
        self._classes.addItem(first, ("", ""))
        for pair in permutations(classes, 2):
            if pair != usual:
                self._classes.addItem(_against(*pair), pair)
        _choose(self._classes, (state.asked.target, state.asked.against))

    def _fill_layers(self, state: ViewState) -> None:
        layers = state.network_info.layers if state.network_info else ()
        layered = state.method_info(state.asked.method).layered
        self._layer.clear()
        last = tr("last")
        if layers:
            last = tr("last ({layer})", layer=layer_words(layers[-1]))
        self._layer.addItem(last, "")
        for layer in reversed(layers[:-1]):
            self._layer.addItem(layer_words(layer), layer)
        _choose(self._layer, state.asked.layer)
        for widget in (self._layer, self._captions[self._layer]):
            widget.setVisible(layered)

    def _fill_beside(
        self,
        state: ViewState,
        methods: tuple[MethodInfo, ...],
        refusals: dict[str, str],
    ) -> None:
        others = tuple(row for row in methods if row.name != state.asked.method)
        _fill_methods(self._beside, others, refusals)
        self._beside.insertItem(0, said(NONE_BESIDE), "")
        if state.truth_sha256:
            self._beside.insertItem(1, said(TRUTH_TITLE), TRUTH)
            self._beside.setItemData(1, said(TRUTH_TIP), TIP)
        _choose(self._beside, state.beside)


def layer_words(name: str) -> str:
    """Return a layer's name in words, counted from 1: "skip, stage 1"."""
    words: list[str] = []
    for part in name.split("."):
        if part.isdigit() and words:
            pattern = LAYER_WORDS.get(words[-1], f"{words[-1]} {{number}}")
            words[-1] = said(pattern).format(number=int(part) + 1)
        elif part != "branches":
            words.append(part if part in LAYER_WORDS else said(part))
    return ", ".join(words)


def usual_classes(state: ViewState) -> tuple[str, str] | None:
    """Return for which class against which a map speaks if nobody chooses.

    None: for the one that the network decides on.
    """
    classes = state.network_info.classes if state.network_info else ()
    if state.asked.method == "published" or len(classes) != 2:
        return None
    return classes[1], classes[0]


def _against(target: str, against: str) -> str:
    return tr("{target}, against {against}", target=target, against=against)


def _choice(name: str, accessible: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(accessible)
    box.setSizeAdjustPolicy(
        QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    )
    box.setMinimumContentsLength(8)
    return box


def _fill_methods(
    box: QComboBox, methods: tuple[MethodInfo, ...], refusals: dict[str, str]
) -> None:
    """Offer the methods with what they show; those that cannot serve say why."""
    box.clear()
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    for row, method in enumerate(methods):
        refused = refusals.get(method.name, "")
        box.addItem(said(method.title), method.name)
        box.setItemData(row, said(refused or method.summary), TIP)
        model.item(row).setEnabled(not refused)


def _choose(box: QComboBox, data: object) -> None:
    """Select the entry with this data, and show its tip on the closed box."""
    row = next((n for n in range(box.count()) if box.itemData(n) == data), 0)
    box.setCurrentIndex(row)
    tip = box.itemData(row, TIP)
    if tip:
        box.setToolTip(tip)
