"""Fine-tune the encoder (a small transformer) on all guidelines at once, and export it for serving.

`rows` chooses and cuts up the comments, `network` is what is trained, `fitting` trains it with checkpoints,
`exporting` writes the int8 ONNX file that `moderation.classifier` runs. Only `network`, `fitting` and `exporting` need
torch (``pip install -r requirements-encoder.lock``); serving never does.
"""
