"""Opens a network so that it stays small: one thread (each core has a worker), no arena that grows."""

import onnxruntime

from crossfoot_parser.ocr.arrays import Some


class Network:
    """One network with one input and one output."""

    def __init__(self, model: bytes) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.enable_mem_pattern = False
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name
        self.meta: dict[str, str] = self._session.get_modelmeta().custom_metadata_map

    def __call__(self, given: Some) -> Some:
        """The output for one input."""
        found: Some = self._session.run(None, {self._input: given})[0]
        return found
