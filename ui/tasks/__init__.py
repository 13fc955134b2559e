"""Long work off the GUI thread.

    Operation(self, lambda job: services.imports.commit(plan, job), title=self.tr("Importing orders")) \\
        .on_success(self._imported).on_failure(self._import_failed).start()

The callable runs in the one worker thread and touches no widget. An `Outcome` is told to the change bus
before `on_success(result)` is called. Failures that can be told (`MakegoodError`) reach
`on_failure(error)`, or a notice where there is none; a cancel reaches `on_cancel()`; anything else is a
bug and goes to the crash hook. While a widget that is its parent is gone, nothing is called. Tests install
`TaskRunner(inline=True)`: then `start()` returns when the work and its callbacks are done.

What a page shows and may take long to read is asked of a `Reading`, in a thread beside the worker's.
"""

from ui.tasks.operation import Operation
from ui.tasks.reading import Reading
from ui.tasks.runner import TaskRunner, current_runner, install_reader, install_runner

__all__ = ["Operation", "Reading", "TaskRunner", "current_runner", "install_reader", "install_runner"]
