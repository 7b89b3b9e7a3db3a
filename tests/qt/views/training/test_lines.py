import pyqtgraph as pg

from liverwort_gui.qt.views.training.lines import Line, Lines, Spread, spread


def test_many_curves_are_summed_up_though_some_are_behind():
    assert spread([(1.0, 2.0), (3.0,), ()]) == Spread(
        low=(1.0, 2.0), mean=(2.0, 2.0), high=(3.0, 2.0)
    )
    assert spread([]) == Spread()


def test_lines_that_are_no_longer_there_are_empty(qapp):
    plot = pg.PlotWidget()
    lines = Lines(plot)
    lines.draw([Line((1.0, 2.0), "#0072b2"), Line((3.0,), "#d55e00", dashed=True)])
    lines.draw([Line((1.0, 2.0), "#0072b2")])
    items = plot.getPlotItem().listDataItems()
    drawn = [item.yData.tolist() for item in items if item.yData is not None]
    assert [values for values in drawn if values] == [[1.0, 2.0]]
